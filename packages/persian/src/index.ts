// The identifiers and digits are written out here, not taken from @persian-tools/persian-tools: that ships as one module
// whose top level bundlers must keep (256 KB of memory, 12 KB of script for five functions), too much for the voter's
// page, and it refuses IDs whose place code is not on its list. The tests compare against it.
export * from './digits.ts';
export * from './duration.ts';
export * from './jalali.ts';
export * from './legal-entity-id.ts';
export * from './letters.ts';
export * from './licence-number.ts';
export * from './mobile.ts';
export * from './national-id.ts';
export * from './rial.ts';
export * from './roll-columns.ts';
export * from './weight-cell.ts';
