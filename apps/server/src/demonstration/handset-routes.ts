import { plainPaths } from '@sandoq/contract';
import { nationalMobile, parseMobile } from '@sandoq/persian';
import type { Mobile } from '@sandoq/persian';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { instantOf } from '../elections/index.ts';
import { handsetChannel, lastOnHandsets, readHandset, sendFromHandset } from '../gateways/sms/index.ts';
import { openEventStream, serve, withTenant, type App } from '../platform/index.ts';
import { rollPhones } from '../voters/index.ts';
import { DEMO_OPERATOR } from './demo-elections.ts';
import { refused } from './refusals.ts';

const MOST_PHONES = 500;

function phoneOf(number: string): Mobile {
  const mobile = parseMobile(number);
  if (!mobile.ok) throw refused('phone-unknown');
  return mobile.value;
}

/** The demonstration's phones: what came to them, and sending from them. */
export function handsetRoutes(app: App, deps: Deps): void {
  const { db } = deps;

  serve(app, 'listHandsets', async () => {
    const phones = await withTenant(db, DEMO_OPERATOR.id, (tx) => rollPhones(tx, MOST_PHONES));
    const last = await lastOnHandsets(
      db,
      phones.map(({ mobile }) => mobile),
    );
    return {
      items: phones.map(({ mobile, name }) => {
        const at = last.get(mobile);
        return { number: nationalMobile(mobile), name, lastAt: at === undefined ? null : instantOf(at) };
      }),
    };
  });

  serve(app, 'readHandset', async ({ params }) => ({
    items: (await readHandset(db, phoneOf(params.number))).map((message) => ({
      ...message,
      at: instantOf(message.at),
    })),
  }));

  serve(app, 'sendFromHandset', async ({ params, body }) => {
    await sendFromHandset(deps, { from: phoneOf(params.number), ...body });
    return {};
  });

  const params = z.strictObject({ number: z.string().max(20) });
  app.get(plainPaths.handsetEvents, { schema: { hide: true, params } }, async (request, reply) => {
    const channel = handsetChannel(phoneOf(request.params.number));
    const stream = openEventStream(reply);
    const end = deps.bus.subscribe(channel, {
      onEvent: (message) => stream.send('message', message),
      onGap: () => stream.send('resync', {}),
    });
    stream.onClose(end);
    return reply;
  });
}
