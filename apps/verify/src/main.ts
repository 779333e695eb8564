import { parseCommand, type Command } from './commands/arguments.ts';
import { auditCommand } from './commands/audit-command.ts';
import { exportCommand } from './commands/export-command.ts';
import { receiptCommand } from './commands/receipt-command.ts';
import { verifyCommand } from './commands/verify-command.ts';
import { WORDS, fill } from './messages/index.ts';

function run(command: Command): Promise<number> {
  switch (command.name) {
    case 'verify':
      return verifyCommand(command);
    case 'receipt':
      return receiptCommand(command);
    case 'audit':
      return auditCommand(command);
    case 'export':
      return exportCommand(command);
  }
}

const command = parseCommand(process.argv.slice(2));
if (command === undefined) {
  console.error(`${WORDS.usage.fa}\n\n${WORDS.usage.en}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(command);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(fill(WORDS.unreadable, command.language, { reason }));
    process.exitCode = 2;
  }
}
