/** What stands in index.html before the screens are here, once more for the moments when others are on their way. */
export function Opening() {
  return (
    <>
      <div className="girih" aria-hidden="true" />
      <div className="page-head">
        <span className="brand">صندوق</span>
      </div>
      <main className="page-main">
        <output className="opening block">…</output>
      </main>
    </>
  );
}
