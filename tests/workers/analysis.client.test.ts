import { describe, expect, test } from 'vitest';
import { answerQuestion } from '#src/domain/analysis/analysis-question.ts';
import { createAnalysisClient } from '#src/workers/analysis.client.ts';
import type { AnalysisMessage, AnalysisReply } from '#src/workers/analysis.protocol.ts';
import { answer } from '../domain/support.ts';

const REQUEST = {
  answers: [],
  teamSize: null,
  statistics: null,
  weighted: null,
  leftOut: [],
  segment: null,
  survey: null,
};

/** A worker in this thread that holds its answers back until it is told to give one. */
class HeldWorker extends EventTarget {
  readonly asked: AnalysisMessage[] = [];
  isTerminated = false;

  postMessage(message: AnalysisMessage): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  async reply(message: AnalysisMessage): Promise<void> {
    const answered = await answerQuestion(message.question, () => Promise.resolve(null));
    const data: AnalysisReply = { id: message.id, ok: true, answer: answered };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function setUp() {
  const workers: HeldWorker[] = [];
  const client = createAnalysisClient(() => {
    const worker = new HeldWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { client, workers };
}

describe('the analysis client', () => {
  test('answers every question with its own result, in whatever order they come back', async () => {
    const { client, workers } = setUp();
    const ofNobody = client.analyse(REQUEST);
    const ofOne = client.analyse({ ...REQUEST, answers: [answer({})] });
    const alike = client.agreement({ answers: [], teamSize: null, namesAgreed: false, seed: 'rows' });
    const [worker] = workers;
    for (const message of worker?.asked.toReversed() ?? []) await worker?.reply(message);
    expect((await ofNobody).team.people).toBe(0);
    expect((await ofOne).team.people).toBe(1);
    expect((await alike).rows).toEqual({ ok: false, reason: 'no-answers' });
    expect(workers).toHaveLength(1);
  });

  test('a worker that breaks fails what was asked, and the next question starts a new one', async () => {
    const { client, workers } = setUp();
    const lost = client.analyse(REQUEST);
    workers[0]?.dispatchEvent(new Event('error'));
    await expect(lost).rejects.toThrow('analysis-worker-failed');
    expect(workers[0]?.isTerminated).toBe(true);
    const again = client.analyse(REQUEST);
    const message = workers[1]?.asked[0];
    if (message !== undefined) await workers[1]?.reply(message);
    expect((await again).headline).toEqual({ kind: 'no-team' });
  });

  test('a bug in the analysis rejects with its message', async () => {
    const { client, workers } = setUp();
    const broken = client.analyse(REQUEST);
    const data: AnalysisReply = { id: workers[0]?.asked[0]?.id ?? 0, ok: false, message: 'Error: broken' };
    workers[0]?.dispatchEvent(new MessageEvent('message', { data }));
    await expect(broken).rejects.toThrow('broken');
  });

  test('disposing stops the worker and what is under way', async () => {
    const { client, workers } = setUp();
    const abandoned = client.analyse(REQUEST);
    client.dispose();
    await expect(abandoned).rejects.toThrow('analysis-client-disposed');
    expect(workers[0]?.isTerminated).toBe(true);
  });
});
