import { renderSVG } from 'uqr';

/** A text as a QR code; black on white in every scheme, as cameras want it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const svg = renderSVG(text, { ecc: 'M', border: 3 });
  return <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={label} width={176} height={176} />;
}
