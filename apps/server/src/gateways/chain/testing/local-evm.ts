import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { freePort } from '../../../platform/index.ts';

/** A real EVM chain on this machine (anvil). */
export interface LocalEvm {
  readonly url: string;
  readonly chainId: number;
  /** Private key, in hex, of an account with a balance. */
  readonly secret: string;
  /** Calls a JSON-RPC method. */
  call(method: string, ...params: readonly unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

/** The first account of anvil's well-known test mnemonic: worth nothing anywhere else. */
const SECRET = 'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';

/** The binary of this platform, as the npm package brings it. */
function anvilBinary(): string {
  const { platform, arch } = process;
  const machine = arch === 'x64' ? 'amd64' : arch;
  const require = createRequire(createRequire(import.meta.url).resolve('@foundry-rs/anvil/package.json'));
  const suffix = platform === 'win32' ? '.exe' : '';
  return require.resolve(`@foundry-rs/anvil-${platform}-${machine}/bin/anvil${suffix}`);
}

/** Starts anvil: a block for every transaction, at once. */
export async function startLocalEvm(port?: number): Promise<LocalEvm> {
  const chosen = port ?? (await freePort());
  const child = spawn(anvilBinary(), ['--port', String(chosen), '--silent'], { stdio: 'ignore' });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${chosen}`;
  const call = async (method: string, ...params: readonly unknown[]): Promise<unknown> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    return ((await response.json()) as { result?: unknown }).result;
  };
  for (let tries = 0; ; tries++) {
    try {
      await call('eth_chainId');
      break;
    } catch (error) {
      if (tries > 200 || child.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return {
    url,
    chainId: 31_337,
    secret: SECRET,
    call,
    async close() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
