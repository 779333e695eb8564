import { TaskRunner } from './task-runner.ts';
import type { TaskRequest } from './tasks.ts';

const runner = new TaskRunner();

addEventListener('message', ({ data }: MessageEvent<TaskRequest>) => {
  void runner.run(data, (news) => postMessage(news));
});
