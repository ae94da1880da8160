import type { ImportedFeature, ImportPreview, ImportReport } from '../../data/import/import-report.js';

/** What was found in the user's files, and how it would be taken over. */
export interface ImportOfferedDetail {
  readonly report: ImportReport;
  readonly preview: ImportPreview;
}

/** What the user has taken over. */
export interface ImportAcceptedDetail extends ImportOfferedDetail {
  /** The name of the file. */
  readonly name: string;
  /** GeoJSON in WGS 84, checked by the contract. */
  readonly collection: { readonly type: 'FeatureCollection'; readonly features: readonly ImportedFeature[] };
}

/** Files have been read, and wait for the user's word; again each time another coordinate system is tried. */
export class ParkImportOfferedEvent extends CustomEvent<ImportOfferedDetail> {
  constructor(detail: ImportOfferedDetail) {
    super('park-import-offered', { detail, bubbles: true, composed: true });
  }
}

/** The user has taken over what was found. */
export class ParkImportAcceptedEvent extends CustomEvent<ImportAcceptedDetail> {
  constructor(detail: ImportAcceptedDetail) {
    super('park-import-accepted', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-import-offered': ParkImportOfferedEvent;
    'park-import-accepted': ParkImportAcceptedEvent;
  }
}
