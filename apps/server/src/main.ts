import { domains } from './domains.ts';
import { serveForever } from './server.ts';

await serveForever(process.env, domains);
