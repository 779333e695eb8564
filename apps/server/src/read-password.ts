import { text } from 'node:stream/consumers';

const CTRL_C = '\u0003';
const BACKSPACES = ['\u007f', '\b'];

/** Reads a line from the terminal that is not shown while it is typed. @throws when it is given up by Ctrl-C */
async function typedUnseen(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  try {
    let typed = '';
    for await (const chunk of stdin) {
      for (const character of chunk as string) {
        if (character === CTRL_C) throw new Error('given up');
        if (character === '\r' || character === '\n') return typed;
        typed = BACKSPACES.includes(character) ? typed.slice(0, -1) : typed + character;
      }
    }
    return typed;
  } finally {
    stdin.setRawMode(false);
    stderr.write('\n');
  }
}

/** A password: asked for at a terminal, otherwise the first line of the standard input. */
export async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) return typedUnseen('Password: ');
  return (await text(process.stdin)).split(/\r?\n/, 1)[0] ?? '';
}
