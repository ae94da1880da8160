import { html, svg, type TemplateResult } from 'lit';

/** The circumference is 100, so that per cent are lengths. */
const radius = 50 / Math.PI;

const ticks = [...Array(20).keys()].map((index) => index * 18);

/**
 * A ring filled to a rate, with the rate in its middle. `rate` is 0 to 1; what lies outside is drawn as the nearest
 * end. `label` says all of it in words.
 */
export function occupancyDial(rate: number, value: string, label: string): TemplateResult {
  const filled = Math.min(Math.max(rate, 0), 1) * 100;
  return html`
    <svg class="dial" part="dial" viewBox="0 0 44 44" role="img" aria-label=${label}>
      ${ticks.map(
        (angle) =>
          svg`<line class="tick ${angle % 90 === 0 ? 'quarter' : ''}" x1="22" x2="22" y1="0.6" y2=${
            angle % 90 === 0 ? 2.6 : 1.8
          } transform="rotate(${angle} 22 22)" />`,
      )}
      <circle class="track" cx="22" cy="22" r=${radius} />
      <circle
        class="arc"
        cx="22"
        cy="22"
        r=${radius}
        transform="rotate(-90 22 22)"
        stroke-dasharray="${filled} ${100 - filled}"
      />
      <text x="22" y="22">${value}</text>
    </svg>
  `;
}
