/** What can be taken out of a map. */
export type ExportKind = 'report-csv' | 'report-geojson' | 'layer-geojson' | 'picture' | 'print';

/** What was made. */
export interface MadeExport {
  readonly kind: ExportKind;
  /** The name of the file; of a print, its title. */
  readonly name: string;
  /** 0 for a print. */
  readonly bytes: number;
}

/** The user has taken something out of the map. */
export class ParkExportMadeEvent extends CustomEvent<MadeExport> {
  constructor(detail: MadeExport) {
    super('park-export-made', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-export-made': ParkExportMadeEvent;
  }
}
