import { fieldSource } from './field-code.mjs';
import { formulaSource } from './formulas.mjs';
import { hashSource } from './hash-code.mjs';
import { quadSource } from './quad-code.mjs';
import { quadFormulaSource } from './quad-formulas.mjs';

/** The generated files of the kernel's source by name. Throws where a bound fails. */
export const generatedSources = () => ({
  'field.ts': `${fieldSource()}\n${formulaSource()}`,
  'quad-field.ts': `${quadSource()}\n${quadFormulaSource()}`,
  'blocks.ts': hashSource(),
});
