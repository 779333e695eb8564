import { copyElement } from './element';
import { ONE, ZERO } from './field';
import { ELEMENT } from './layout';

/** The neutral element (0 : 1 : 1 : 0). */
export function setIdentity(p: usize): void {
  copyElement(p, ZERO);
  copyElement(p + ELEMENT, ONE);
  copyElement(p + 2 * ELEMENT, ONE);
  copyElement(p + 3 * ELEMENT, ZERO);
}
