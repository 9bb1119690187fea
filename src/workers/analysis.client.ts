import type { AgreementRequest, TeamAgreement } from '../domain/analysis/agreement.ts';
import type { Analysis, AnalysisRequest } from '../domain/analysis/analysis.ts';
import type {
  AnalysisAnswer,
  AnalysisQuestion,
  TrustRequest,
  WithRows,
} from '../domain/analysis/analysis-question.ts';
import type { AnalystFigures, AnalystsRequest } from '../domain/analysis/analysts.ts';
import type { ClosestRequest, ClosestView } from '../domain/analysis/closest.ts';
import type { ComparedRestatement } from '../domain/analysis/before-after.ts';
import type { Discussion } from '../domain/analysis/discussion.ts';
import type { RestateProblem, RestateRequest } from '../domain/analysis/restate.ts';
import type { TrustReport } from '../domain/analysis/trust.ts';
import type { Result } from '../domain/result.ts';
import type { Measured } from '../domain/stats/estimates/measured.ts';
import type { AnalysisMessage, AnalysisReply } from './analysis.protocol.ts';

/** All reject only for bugs and for a worker that the browser did not start or killed. */
export interface AnalysisClient {
  analyse(this: void, request: WithRows<AnalysisRequest>): Promise<Analysis>;
  agreement(this: void, request: AgreementRequest): Promise<TeamAgreement>;
  discussion(this: void, request: AgreementRequest): Promise<Discussion>;
  closest(this: void, request: WithRows<ClosestRequest>): Promise<Measured<ClosestView>>;
  analysts(this: void, request: WithRows<AnalystsRequest>): Promise<AnalystFigures>;
  restate(this: void, request: RestateRequest): Promise<Result<ComparedRestatement, RestateProblem>>;
  trust(this: void, request: TrustRequest): Promise<Measured<TrustReport>>;
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
    analyse: asking(ask, 'analysis'),
    agreement: asking(ask, 'agreement'),
    discussion: asking(ask, 'discussion'),
    closest: asking(ask, 'closest'),
    analysts: asking(ask, 'analysts'),
    restate: asking(ask, 'restate'),
    trust: asking(ask, 'trust'),
    dispose() {
      stop('analysis-client-disposed');
    },
  };
}

type Kind = AnalysisQuestion['kind'];
type RequestOf<Own extends Kind> = Extract<AnalysisQuestion, { readonly kind: Own }>['request'];
type ResultOf<Own extends Kind> = Extract<AnalysisAnswer, { readonly kind: Own }>['result'];

/** One kind of question as a function. The casts say what a type cannot: that a kind and its request belong together. */
function asking<Own extends Kind>(
  ask: (question: AnalysisQuestion) => Promise<AnalysisAnswer>,
  kind: Own,
): (request: RequestOf<Own>) => Promise<ResultOf<Own>> {
  return async (request) => {
    const answer = await ask({ kind, request } as AnalysisQuestion);
    if (answer.kind !== kind) throw new Error('analysis-worker-mixed-up');
    return answer.result as ResultOf<Own>;
  };
}

function startAnalysisWorker(): Worker {
  return new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
}
