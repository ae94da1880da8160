import {
  firstParcelColumns,
  parcelColumns,
  type ParcelGrouping,
  type ParcelRow,
} from '../../domain/planning/parcel-columns.js';
import type { RowsRequest } from '../../domain/planning/parcel-question.js';
import type { FilterStatus } from '../../domain/planning/row-filter.js';
import { classText, statusText } from '../../domain/planning/row-words.js';
import type { ColumnTerms } from '../../domain/planning/table-lines.js';
import type { MapWorkbench } from '../map/map-workbench.js';

import { lineSource, type LineSource } from './line-source.js';

/** Which parcels a table shows. */
export interface ParcelChoice extends Pick<RowsRequest, 'layer' | 'filter' | 'area'> {
  readonly isSample: boolean;
}

/** The parcels of a map as lines: the data worker puts them in order, and hands over those that are seen. */
export function parcelSource(
  workbench: MapWorkbench,
  { isSample, layer, filter, area }: ParcelChoice,
  terms: ColumnTerms,
): LineSource {
  const { language, classes } = terms;
  const hasArea = filter?.inArea === true && area !== null;
  const columns = parcelColumns.filter(({ id }) => hasArea || id !== 'inArea');
  return lineSource<ParcelRow>(
    {
      columns,
      firstColumns: hasArea
        ? firstParcelColumns.flatMap((id) => (id === 'measured' ? [id, 'inArea'] : [id]))
        : firstParcelColumns,
      groupings: ['class', 'status'],
      isSample,
      idOf: ({ parcel }) => parcel.id,
      isFaulty: ({ isAreaReliable }) => !isAreaReliable,
      groupName: (key, grouping) =>
        grouping === 'class' ? classText(key, language, classes) : statusText(key as FilterStatus, language),
      page: ({ group, ...request }, signal) =>
        workbench.ask<'rows'>(
          {
            kind: 'rows',
            request: { ...request, layer, filter, area, language, group: group as ParcelGrouping | null },
          },
          signal,
        ),
    },
    terms,
  );
}
