import type { Mobile } from '@sandoq/persian';
import { readConfig } from '../../apps/server/src/config.ts';
import type { Domain } from '../../apps/server/src/deps.ts';
import { domains } from '../../apps/server/src/domains.ts';
import { sendFromHandset } from '../../apps/server/src/gateways/sms/index.ts';
import { startServer } from '../../apps/server/src/server.ts';

/** The telephone network of these tests: hands a voter's text message to the server that answers. */
const network: Domain = {
  name: 'network',
  routes(app, deps) {
    app.post('/test/texts', { config: { openToOtherSites: true } }, async (request) => {
      const { from, text } = request.body as { from: Mobile; text: string };
      await sendFromHandset(deps, { from, to: deps.sms.gateway.line, text });
      return {};
    });
  },
};

// No demonstration data: the tests bring their own election.
const own = domains.filter(({ name }) => name !== 'demonstration');

// A whole server in a process of its own, to be killed. Says in one line of JSON that it answers.
const server = await startServer(readConfig(process.env), [...own, network]);
console.log(JSON.stringify({ address: server.address }));
process.on('SIGTERM', () => {
  void server.stop().then(() => process.exit(0));
});
