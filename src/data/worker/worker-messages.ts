import type { DrawnLayer } from '../../domain/drawing/drawn-layer.js';
import type { FrameId } from '../../domain/geometry/coordinate-frame.js';

import type { CatalogRequest } from '../catalog-loader.js';
import type { LoadFailure } from '../fetching/load-failure.js';
import type { LoadedCatalog } from '../loaded-catalog.js';
import type { ParcelAnswers, ParcelQuestion, QuestionKind } from '../../domain/planning/parcel-question.js';

/** What the page asks of the data worker. `dataset` names one loaded catalog, `call` one request. */
export type WorkerRequest =
  | {
      readonly type: 'open';
      readonly dataset: string;
      readonly call: number;
      readonly request: CatalogRequest;
    }
  | { readonly type: 'close'; readonly dataset: string }
  | { readonly type: 'shapes'; readonly dataset: string; readonly call: number }
  | {
      readonly type: 'ask';
      readonly dataset: string;
      readonly call: number;
      readonly question: ParcelQuestion;
    }
  /** The answer to a question is not waited for any more. */
  | { readonly type: 'cancel'; readonly call: number }
  | {
      readonly type: 'tile';
      readonly dataset: string;
      readonly call: number;
      readonly frame: FrameId;
      readonly z: number;
      readonly x: number;
      readonly y: number;
    };

/** What the data worker answers. */
export type WorkerResponse =
  /** The first word of a worker, with the URL of its script. */
  | { readonly type: 'alive'; readonly url: string }
  | { readonly type: 'progress'; readonly call: number; readonly share: number }
  | { readonly type: 'opened'; readonly call: number; readonly loaded: LoadedCatalog }
  /** Very many come in parts. */
  | {
      readonly type: 'shapes';
      readonly call: number;
      readonly layers: readonly DrawnLayer[];
      readonly isLast: boolean;
    }
  | { readonly type: 'tile'; readonly call: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'answer'; readonly call: number; readonly answer: ParcelAnswers[QuestionKind] }
  | { readonly type: 'failed'; readonly call: number; readonly failure: LoadFailure };
