import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { doubtText, factText, shortText } from '../../domain/finding/fact-words.js';
import type { FoundSites, Judgement, JudgedSite, RankedSite } from '../../domain/finding/found-sites.js';
import { needNames, needText } from '../../domain/finding/need-words.js';
import type { SiteNeeds } from '../../domain/finding/needs.js';
import { siteKinds, type Site } from '../../domain/finding/site.js';
import { formatFixed } from '../../domain/statements/format-fixed.js';
import { formatNumber } from '../../domain/statements/format-number.js';
import { languageIn, textIn } from '../../domain/statements/localized-text.js';
import { cssProperties } from '../host/css-properties.js';

import type { FinderWriter } from './finder-form.js';
import type { FinderMessageKey } from './finder.messages.js';

/** What rows of sites tell, and whom. */
export interface ResultsContext extends FinderWriter {
  readonly needs: SiteNeeds;
  /** The name of the place of an id; null where the data hold none. */
  readonly placeName: (id: string) => string | null;
  readonly isSelected: (site: Site) => boolean;
  readonly isListed: (site: Site) => boolean;
  /** No more can be put on the short list. */
  readonly isFull: boolean;
  readonly onShow: (site: Site) => void;
  readonly onPoint: (site: Site | null) => void;
  readonly onList: (site: Site) => void;
  readonly onMore: () => void;
}

/** Three groups: what remains, what nearly would, and what is not known. */
export function finderResults(found: FoundSites, context: ResultsContext): TemplateResult {
  const { text } = context;
  const isAsked = found.steps.length > 0;
  return html`
    ${resultGroup(
      {
        name: isAsked ? 'remaining' : 'remainingAll',
        kind: 'remaining',
        count: found.remainingCount,
        shown: found.remaining.length,
      },
      found.remainingCount === 0
        ? html`<p class="note" part="note">${text('none')}</p>`
        : html`<ol class="sites">
            ${repeat(
              found.remaining,
              ({ site }) => site.id,
              (ranked) => rankedRow(ranked, context),
            )}
          </ol>`,
      context,
    )}
    ${judgedGroup('nearMisses', found.nearMissCount, found.nearMisses, context)}
    ${judgedGroup('unknown', found.unknownCount, found.unknown, context)}
  `;
}

function judgedGroup(
  name: 'nearMisses' | 'unknown',
  count: number,
  sites: readonly JudgedSite[],
  context: ResultsContext,
): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  const rows = html`<ul class="sites">
    ${repeat(
      sites,
      ({ site }) => site.id,
      (judged) => judgedRow(judged, context),
    )}
  </ul>`;
  return resultGroup({ name, kind: name, count, shown: sites.length }, rows, context);
}

function resultGroup(
  {
    name,
    kind,
    count,
    shown,
  }: {
    readonly name: FinderMessageKey;
    readonly kind: string;
    readonly count: number;
    readonly shown: number;
  },
  rows: TemplateResult,
  { text, terms, onMore }: ResultsContext,
): TemplateResult {
  return html`
    <section class="found ${kind}" part="group" aria-labelledby=${kind}>
      <h3 id=${kind}>${text(name)} <span class="count">${formatNumber(count, terms.language)}</span></h3>
      ${rows}
      ${
        count > shown
          ? html`<button class="link" part="more" type="button" @click=${onMore}>
              ${text('more', { count: Math.min(50, count - shown) })}
            </button>`
          : nothing
      }
    </section>
  `;
}

function rankedRow({ site, rank, score, reasons }: RankedSite, context: ResultsContext): TemplateResult {
  const { text, terms } = context;
  const head =
    score === null
      ? nothing
      : html`<span class="rank" part="rank">${rank}</span>
          <span class="score" part="score" ${cssProperties({ '--_share': `${score}%` })}
            >${text('score', { score: formatFixed(score, 1, terms.language) })}</span
          >`;
  const list = reasons.map(
    ({ need, fact, points, weight }) =>
      html`<li part="reason">
        <span class="about">${textIn(needNames[need], terms.language)}</span>
        <span class="fact">${factText(fact, terms)}</span>
        <span
          class="points"
          title=${text('points', { points: formatFixed(points, 1, terms.language), weight })}
          >+${formatFixed(points, 1, terms.language)}</span
        >
      </li>`,
  );
  return siteRow(site, head, list, context);
}

function judgedRow({ site, judgements }: JudgedSite, context: ResultsContext): TemplateResult {
  const ordered = [
    ...judgements.filter(({ verdict }) => verdict === 'failed'),
    ...judgements.filter(({ verdict }) => verdict === 'unknown'),
    ...judgements.filter(({ verdict }) => verdict === 'met'),
  ];
  return siteRow(
    site,
    nothing,
    ordered.map((judgement) => judgementRow(judgement, context)),
    context,
  );
}

function judgementRow(judgement: Judgement, { needs, terms, text }: ResultsContext): TemplateResult {
  const { need, fact, verdict } = judgement;
  const { language } = terms;
  const about = verdict === 'met' ? textIn(needNames[need], language) : needText(need, needs, terms);
  return html`<li part="reason" class=${verdict}>
    <span class="about">${about}</span>
    <span class="fact">
      ${
        verdict === 'failed'
          ? html`<b>${shortText(judgement, needs, language) ?? text('missed')}</b>
              <span>${factText(fact, terms)}</span>`
          : verdict === 'unknown'
            ? doubtText(judgement, terms)
            : factText(fact, terms)
      }
    </span>
  </li>`;
}

function siteRow(
  site: Site,
  head: TemplateResult | typeof nothing,
  reasons: readonly TemplateResult[],
  context: ResultsContext,
): TemplateResult {
  const { text, terms, placeName, isSelected, isListed, isFull, onShow, onPoint, onList } = context;
  const name = textIn(site.name, terms.language);
  const within = site.within === null ? null : placeName(site.within);
  const isOn = isListed(site);
  return html`
    <li
      class="site"
      part="site"
      data-id=${site.id}
      aria-current=${isSelected(site) ? 'true' : nothing}
      @pointerenter=${() => onPoint(site)}
      @pointerleave=${() => onPoint(null)}
    >
      <div class="line">
        ${head}
        <button
          class="name"
          part="name"
          type="button"
          title=${text('show', { name })}
          lang=${languageIn(site.name, terms.language)}
          @click=${() => onShow(site)}
          @focus=${() => onPoint(site)}
          @blur=${() => onPoint(null)}
        >
          ${name}
        </button>
        <button
          class="list"
          part="list"
          type="button"
          data-id=${site.id}
          aria-pressed=${isOn ? 'true' : 'false'}
          aria-label=${text('listNamed', { name })}
          title=${!isOn && isFull ? text('full') : nothing}
          ?disabled=${!isOn && isFull}
          @click=${() => onList(site)}
        >
          <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
            <path
              d=${isOn ? 'm1.5 6.5 3 3 6-7' : 'M6 1v10M1 6h10'}
              fill="none"
              stroke="currentColor"
              stroke-width="1.7"
            />
          </svg>
          ${text('list')}
        </button>
      </div>
      <p class="tags">
        <span>${textIn(siteKinds[site.kind], terms.language)}</span>
        ${site.area ? html`<span>${factText(site.area, terms)}</span>` : nothing}
        ${within === null ? nothing : html`<span>${text('within', { name: within })}</span>`}
        ${site.geometry === null ? html`<span>${text('unlocated')}</span>` : nothing}
        ${site.precision === 'zone' && site.geometry ? html`<span>${text('schematic')}</span>` : nothing}
        ${site.isSample ? html`<span class="tag" part="sample">${text('sample')}</span>` : nothing}
      </p>
      ${
        reasons.length > 0
          ? html`<ul class="reasons" part="reasons">
              ${reasons}
            </ul>`
          : nothing
      }
    </li>
  `;
}
