import { afterEach, beforeEach, vi } from 'vitest';
import { TaskRunner } from '../task-runner.ts';
import type { TaskNews, TaskRequest } from '../tasks.ts';

/**
 * A trustee's device: what it keeps outlives the tab, the worker and its open key do not. What passes between the two
 * is copied, as a browser does.
 */
export class Device {
  readonly kept = new Map<string, string>();
  #worker: FakeWorker | undefined;

  constructor() {
    beforeEach(() => {
      vi.stubGlobal('localStorage', {
        getItem: (name: string) => this.kept.get(name) ?? null,
        setItem: (name: string, text: string) => void this.kept.set(name, text),
        removeItem: (name: string) => void this.kept.delete(name),
      });
      const locks = { request: async (_name: string, work: () => Promise<unknown>) => work() };
      vi.stubGlobal('navigator', { locks });
      const keep = (worker: FakeWorker) => {
        this.#worker = worker;
      };
      vi.stubGlobal(
        'Worker',
        class extends FakeWorker {
          constructor() {
            super();
            keep(this);
          }
        },
      );
    });
    afterEach(() => {
      this.closeTab();
      vi.unstubAllGlobals();
    });
  }

  /** Ends the tab with all that it held in memory; what comes next is done in a new one. */
  closeTab(): void {
    this.#worker?.dispatchEvent(new Event('error'));
    this.#worker = undefined;
  }
}

class FakeWorker extends EventTarget {
  readonly #runner = new TaskRunner();

  postMessage(request: TaskRequest): void {
    const say = (news: TaskNews) =>
      void this.dispatchEvent(new MessageEvent('message', { data: structuredClone(news) }));
    void this.#runner.run(structuredClone(request), say);
  }
}
