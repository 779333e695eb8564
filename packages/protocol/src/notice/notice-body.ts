import { anchorNoticeShape } from '../anchor/index.ts';
import { literal, object, text, time, variant, type Infer } from '../encoding/index.ts';

const head = { type: literal('notice'), v: literal(1) };

/** Shape of the `notice` body (protocol §3.9). */
export const noticeShape = variant('kind', {
  incident: object({ ...head, kind: literal('incident'), text }),
  extension: object({ ...head, kind: literal('extension'), closes: time, text }),
  anchor: anchorNoticeShape,
});

/** Something everybody must know: an incident, a later closing time, a root that was put on a chain. */
export type Notice = Infer<typeof noticeShape>;
