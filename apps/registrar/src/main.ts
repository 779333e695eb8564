import { parseCommand, type Command } from './commands/arguments.ts';
import { checkCommand } from './commands/check-command.ts';
import { makeCommand } from './commands/make-command.ts';
import { WORDS, fill } from './messages/words.ts';

const run = (command: Command): Promise<number> =>
  command.name === 'make' ? makeCommand(command) : checkCommand(command);

const command = parseCommand(process.argv.slice(2));
if (command === undefined) {
  console.error(`${WORDS.usage.fa}\n\n${WORDS.usage.en}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(command);
  } catch (error) {
    const { code, path, message } = error as { code?: string; path?: string; message: string };
    const text =
      code === 'EEXIST'
        ? fill(WORDS.exists, command.language, { file: path ?? '' })
        : fill(WORDS.unreadable, command.language, { reason: message });
    console.error(text);
    process.exitCode = 2;
  }
}
