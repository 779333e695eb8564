/** A candidate's photo, or the first letter of the name where there is none. The name stands beside it. */
export function Portrait({ name, photo }: { readonly name: string; readonly photo: string | null }) {
  if (photo !== null)
    return (
      <img
        src={photo}
        alt=""
        width={64}
        height={64}
        loading="lazy"
        className="size-16 shrink-0 rounded-box object-cover"
      />
    );
  return (
    <span
      aria-hidden="true"
      className="inline-flex size-16 shrink-0 items-center justify-center rounded-box bg-primary-tint text-2xl font-bold text-primary"
    >
      {name.trim().charAt(0)}
    </span>
  );
}
