import { fieldSource } from './field-code.mjs';
import { formulaSource } from './formulas.mjs';

/** The generated half of the kernel's source, `field.ts`; `kernel.ts` imports it. Throws where a bound fails. */
export const generatedSource = () => `${fieldSource()}\n${formulaSource()}`;
