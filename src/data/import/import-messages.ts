import type { ParcelReading } from '../../domain/catalog/parcel-fields.js';
import type { SourceSystem } from '../../domain/geometry/source-system.js';

import type { LoadFailure } from '../fetching/load-failure.js';

import type {
  ImportChoices,
  ImportedFeature,
  ImportPreview,
  ImportReport,
  ParcelTrial,
} from './import-report.js';

/** What the page asks of a worker that imports. A worker imports once; to cancel it, the page ends it. */
export type ImportRequest =
  | { readonly type: 'import-read'; readonly files: readonly File[]; readonly choices: ImportChoices }
  | { readonly type: 'import-place'; readonly system: SourceSystem }
  /** Which parcels there would be; a newer request ends an older one. */
  | { readonly type: 'import-try'; readonly reading: ParcelReading }
  | { readonly type: 'import-accept'; readonly reading: ParcelReading };

/** What it answers. */
export type ImportResponse =
  | { readonly type: 'import-progress'; readonly share: number }
  | { readonly type: 'import-report'; readonly report: ImportReport }
  | { readonly type: 'import-preview'; readonly preview: ImportPreview }
  /** Null where a newer request has taken its place. */
  | { readonly type: 'import-tried'; readonly trial: ParcelTrial | null }
  /** Some of the features at a time, so that the page is not blocked by taking them; the last says so. */
  | {
      readonly type: 'import-features';
      readonly features: readonly ImportedFeature[];
      readonly last: boolean;
    }
  | { readonly type: 'import-failed'; readonly failure: LoadFailure };
