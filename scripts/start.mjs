import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { checkNode } from './steps/node-version.mjs';
import { at } from './steps/paths.mjs';

checkNode();
process.chdir(at());
await ensureInstalled();
await ensureBuilt();

// Started by hand it shows itself with fictional data, and keeps its log out of the way.
process.env['SANDOQ_DEMO'] ||= '1';
process.env['SANDOQ_LOG_FILE'] ||= `${process.env['SANDOQ_DATA'] || 'data'}/server.log`;
console.log('Starting …');
process.setSourceMapsEnabled(true);
await import(pathToFileURL(at('apps/server/dist/main.js')).href);
