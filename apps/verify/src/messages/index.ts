export { AUDIT_TEXTS, AUDIT_WORDS, CHOSEN } from './audit.ts';
export { CHECK_TITLES } from './checks.ts';
export { findingText } from './findings/finding-text.ts';
export { CHAIN_TEXTS, OUTSIDE_WORDS } from './outside.ts';
export { printableJson } from './printable.ts';
export { COUNT_WORDS, RULES, STEPS } from './count-steps.ts';
export { decimal, digits, fill, inLanguage, type Language, type Message } from './text.ts';
export { RECEIPT_TEXTS, WORDS } from './words.ts';
