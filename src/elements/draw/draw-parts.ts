import { html, type TemplateResult } from 'lit';

import type { AreaGeometry } from '../../domain/geometry/area-rings.js';
import type { Language } from '../../domain/statements/localized-text.js';

import { areaTexts, figuresOf, lengthText } from './area-figures.js';
import { drawIcons, type DrawIcon } from './draw-icons.js';
import type { DrawMessage } from './draw.messages.js';

type Text = (key: DrawMessage, values?: Readonly<Record<string, string | number>>) => string;

/** How a button of the toolbar stands. */
export interface ToolButton {
  readonly name: DrawIcon;
  readonly label: string;
  /** Missing for a button that does something once. */
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  act(event: MouseEvent): void;
}

/** A button with a picture; `data-mode` finds it again. */
export function toolButton({ name, label, isPressed, isDisabled = false, act }: ToolButton): TemplateResult {
  const icon = html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    ${drawIcons[name]}
  </svg>`;
  if (isPressed === undefined)
    return html`<button
      part="tool"
      class="tool"
      title=${label}
      aria-label=${label}
      ?disabled=${isDisabled}
      @click=${act}
    >
      ${icon}
    </button>`;
  return html`<button
    part="tool"
    class="tool"
    title=${label}
    aria-label=${label}
    data-mode=${name}
    aria-pressed=${isPressed}
    ?disabled=${isDisabled}
    @click=${act}
  >
    ${icon}
  </button>`;
}

/** Area and perimeter; a word where there is no area. */
export function areaFigures(area: AreaGeometry | null, text: Text, language: Language): TemplateResult {
  if (!area) return html`<p class="hint quiet">${text('none')}</p>`;
  const { areaM2, perimeterM } = figuresOf(area);
  const { ha, mu, km2 } = areaTexts(areaM2, language);
  const { unit, value } = lengthText(perimeterM, language);
  return html`<dl part="figures" class="figures">
      <dt>${text('area')}</dt>
      <dd>
        ${text('ha', { value: ha })}
        <span class="others">= ${text('mu', { value: mu })} = ${text('km2', { value: km2 })}</span>
      </dd>
      <dt>${text('perimeter')}</dt>
      <dd>${text(unit, { value })}</dd>
    </dl>
    <p class="rule">${text('rule')}</p>`;
}
