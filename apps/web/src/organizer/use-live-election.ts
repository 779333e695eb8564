import type { OrganizerElection } from '@sandoq/contract';
import { fillPath, plainPaths } from '@sandoq/contract/client';
import { keyOf, queryClient } from '../app/api.ts';
import { useEvents } from '../app/events.ts';

/** Keeps what is known of an election fresh by the server's events: turnout as it grows, and each step. */
export function useLiveElection(election: string): void {
  const params = { params: { election } };
  const renew = (name: 'readOrganizerElection' | 'readTurnout' | 'readResult') =>
    void queryClient.invalidateQueries({ queryKey: keyOf(name, params) });
  const renewAll = () => {
    renew('readOrganizerElection');
    renew('readTurnout');
    renew('readResult');
  };
  useEvents(fillPath(plainPaths.organizerEvents, { election }), {
    turnout: (data) => {
      queryClient.setQueryData<OrganizerElection>(keyOf('readOrganizerElection', params), (former) =>
        former === undefined ? former : { ...former, ...(data as { eligible: number; voted: number }) },
      );
      renew('readTurnout');
    },
    state: renewAll,
    trustees: () => renew('readOrganizerElection'),
    resync: renewAll,
  });
}
