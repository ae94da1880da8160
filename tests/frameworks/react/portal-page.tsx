import { useCallback, useState } from 'react';

import type { ParkCard, ParkMap } from 'parkscape';

import { engine, isLate } from '../page/page-settings.js';
import { firstCatalog, ownCard, secondCatalog } from '../page/page-data.js';

/** Before the tag is defined, React writes attributes, and objects don't fit: a ref sets properties at any time. */
function useCatalog(catalog: object) {
  const ref = useCallback(
    (map: ParkMap | null) => {
      if (map) map.catalog = catalog;
    },
    [catalog],
  );
  return isLate ? { ref } : { catalog };
}

function giveOwnCard(card: ParkCard | null): void {
  if (card) card.renderCard = ownCard;
}

const ownCardProps = isLate ? { ref: giveOwnCard } : { renderCard: ownCard };

export function PortalPage() {
  const [isShown, setShown] = useState(true);
  const [catalog, setCatalog] = useState(firstCatalog);
  const [selected, setSelected] = useState('');
  const catalogProps = useCatalog(catalog);
  return (
    <>
      <button id="toggle" onClick={() => setShown(!isShown)}>
        Map
      </button>
      <button id="swap" onClick={() => setCatalog(secondCatalog)}>
        Other data
      </button>
      <output>{selected}</output>
      {isShown && (
        <>
          <park-map
            id="map"
            lang="en"
            loading="eager"
            engine={engine}
            {...catalogProps}
            onpark-feature-selected={({ detail }) => setSelected(detail.id)}
          >
            <park-legend />
            <park-popup slot="popup">
              <a slot="actions" href="#contact">
                Ask about {selected}
              </a>
            </park-popup>
          </park-map>
          <park-list for="map" />
          <park-card for="map" {...ownCardProps} />
          <p>
            It is{' '}
            <park-stat for="map" place="large" indicator="occupancy-rate">
              about half
            </park-stat>{' '}
            let.
          </p>
        </>
      )}
    </>
  );
}
