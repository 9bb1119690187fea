import type { TeamAgreement } from '../domain/analysis/agreement.ts';
import type { Analysis, AnalysisRequest } from '../domain/analysis/analysis.ts';
import type {
  AgreementQuestion,
  AnalysisAnswer,
  AnalysisQuestion,
  WithRows,
} from '../domain/analysis/analysis-question.ts';
import type { AnalystFigures, AnalystsRequest } from '../domain/analysis/analysts.ts';
import type { ClosestRequest, ClosestView } from '../domain/analysis/closest.ts';
import type { Measured } from '../domain/stats/estimates/measured.ts';
import type { AnalysisMessage, AnalysisReply } from './analysis.protocol.ts';

/** All reject only for bugs and for a worker that the browser did not start or killed. */
export interface AnalysisClient {
  analyse(this: void, request: WithRows<AnalysisRequest>): Promise<Analysis>;
  agreement(this: void, request: AgreementQuestion): Promise<TeamAgreement>;
  closest(this: void, request: WithRows<ClosestRequest>): Promise<Measured<ClosestView>>;
  analysts(this: void, request: WithRows<AnalystsRequest>): Promise<AnalystFigures>;
  /** Stops the worker; what is still under way rejects. The next call starts a new worker. */
  dispose(this: void): void;
}

interface PendingQuestion {
  readonly resolve: (answer: AnalysisAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Analyses in a worker that stays: an analysis is small and frequent, so starting one each time would cost more than the
 * work. `startWorker` is a seam for tests.
 */
export function createAnalysisClient(startWorker: () => Worker = startAnalysisWorker): AnalysisClient {
  const pending = new Map<number, PendingQuestion>();
  let worker: Worker | null = null;
  let lastId = 0;

  const stop = (message: string) => {
    worker?.terminate();
    worker = null;
    const abandoned = [...pending.values()];
    pending.clear();
    for (const { reject } of abandoned) reject(new Error(message));
  };
  const receive = ({ data }: MessageEvent<AnalysisReply>) => {
    const asked = pending.get(data.id);
    pending.delete(data.id);
    if (data.ok) asked?.resolve(data.answer);
    else asked?.reject(new Error(data.message));
  };
  const running = (): Worker => {
    if (worker !== null) return worker;
    worker = startWorker();
    worker.addEventListener('message', receive);
    worker.addEventListener('error', () => stop('analysis-worker-failed'));
    worker.addEventListener('messageerror', () => stop('analysis-worker-failed'));
    return worker;
  };
  const ask = (question: AnalysisQuestion): Promise<AnalysisAnswer> => {
    lastId += 1;
    const message: AnalysisMessage = { id: lastId, question };
    return new Promise((resolve, reject) => {
      pending.set(message.id, { resolve, reject });
      running().postMessage(message);
    });
  };

  return {
    async analyse(request) {
      const answer = await ask({ kind: 'analysis', request });
      if (answer.kind !== 'analysis') throw mixedUp();
      return answer.result;
    },
    async agreement(request) {
      const answer = await ask({ kind: 'agreement', request });
      if (answer.kind !== 'agreement') throw mixedUp();
      return answer.result;
    },
    async closest(request) {
      const answer = await ask({ kind: 'closest', request });
      if (answer.kind !== 'closest') throw mixedUp();
      return answer.result;
    },
    async analysts(request) {
      const answer = await ask({ kind: 'analysts', request });
      if (answer.kind !== 'analysts') throw mixedUp();
      return answer.result;
    },
    dispose() {
      stop('analysis-client-disposed');
    },
  };
}

function mixedUp(): Error {
  return new Error('analysis-worker-mixed-up');
}

function startAnalysisWorker(): Worker {
  return new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
}
