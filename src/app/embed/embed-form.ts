import { html, render } from 'lit';

import { textIn, type Language } from '../../domain/statements/localized-text.js';
import type { ParkMap } from '../../elements/map/map.js';
import { switchedLayers } from '../../elements/map/switched-layers.js';
import type { ShareSettings } from '../../elements/share/share-settings.js';
import { frameThemes } from '../../frame/frame-messages.js';
import { interactions, type CameraTarget } from '../../engine/map-engine.js';
import { partOf } from '../page/part-of.js';

const leastSize = 200;

/** What the form says at this moment; the map answers for layers and selection, which it shows itself. */
export function settingsOf(map: ParkMap, view: Required<CameraTarget> | null): ShareSettings {
  const language = valueOf('#language-of-map');
  return {
    width: isChecked('[name="fit"][value="fixed"]') ? numberOf('#width') : null,
    height: numberOf('#height'),
    language: language === 'en' || language === 'zh-CN' ? language : null,
    theme: frameThemes.find((theme) => theme === valueOf('#theme-of-map')) ?? 'auto',
    interaction: interactions.find((known) => known === valueOf('#interaction')) ?? 'cooperative',
    legend: isChecked('[name="legend"]'),
    list: isChecked('[name="list"]'),
    mapApproval: valueOf('#approval').trim(),
    layers: switchedLayers(map.state),
    selected: map.selected,
    view,
  };
}

/** Shows a switch for each layer, the topmost first as in the legend. */
export function renderLayerSwitches(map: ParkMap, language: Language): void {
  const switches = map.layers.toReversed().map(
    ({ id, title, visible }) =>
      html`<label>
        <input
          type="checkbox"
          .checked=${visible}
          @change=${(event: Event) => map.setLayer(id, { visible: (event.target as HTMLInputElement).checked })}
        />
        <span>${textIn(title, language)}</span>
      </label>`,
  );
  render(switches, partOf('#layers'));
}

function valueOf(selector: string): string {
  return (partOf(selector) as HTMLInputElement | HTMLSelectElement).value;
}

function isChecked(selector: string): boolean {
  return (partOf(selector) as HTMLInputElement).checked;
}

/** A size in whole pixels; what is not a size yet while it is typed counts as the field's default. */
function numberOf(selector: string): number {
  const field = partOf(selector) as HTMLInputElement;
  const wanted = Math.round(field.valueAsNumber);
  const most = Number(field.max);
  return wanted >= leastSize && wanted <= most ? wanted : Number(field.defaultValue);
}
