import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import { needText } from '../../domain/finding/need-words.js';
import { askedNeeds } from '../../domain/finding/needs.js';
import { formatNeeds, parseNeeds } from '../../domain/finding/needs-text.js';
import { siteTerms } from '../../domain/finding/site-terms.js';
import { siteKinds } from '../../domain/finding/site.js';
import { textIn } from '../../domain/statements/localized-text.js';
import { copyText } from '../host/copy-text.js';
import { hostStyles } from '../host/host.styles.js';
import { ParkElement } from '../host/park-element.js';
import { LocaleController } from '../locale/locale-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { ListedSites } from '../map/listed-sites.js';
import { MapController } from '../map/map-controller.js';
import type { MapHandle } from '../map/map-handle.js';

import { ParkEnquiryRequestedEvent, type Enquiry } from './enquire.events.js';
import { enquireMessages, type EnquireMessageKey } from './enquire.messages.js';
import { styles } from './enquire.styles.js';
import { enquiryLetter } from './enquiry-letter.js';
import { enquiryAddress, parseRecipient, type EnquiryRecipient } from './enquiry-recipient.js';

/**
 * Hands what the visitor is interested in over to the portal: the sites of the short list, else the selected feature, with
 * the needs and the link that opens the map so.
 *
 * The page's own form takes it from the event, by `preventDefault()`. Else the visitor follows a link to the address in
 * `to`: a letter with subject and text, or a page with the parameters `sites`, `needs` and `link`. Without an address the
 * text is shown, to be copied. Nothing is sent or kept here, and no personal data are asked for.
 *
 * A link or a button; a disclosure shows the text that is handed over. What happens without leaving the page is announced.
 *
 * @example
 * ```html
 * <park-map id="map" src="catalog.json"></park-map>
 * <park-enquire for="map" to="mailto:invest@example.org" query="areaHa:5.."></park-enquire>
 * ```
 *
 * @fires {ParkEnquiryRequestedEvent} park-enquiry-requested - The user wants to enquire; cancelable, by the page that takes it.
 *
 * @csspart base - All of it.
 * @csspart enquire - The link or the button that enquires.
 * @csspart details - The disclosure of what is handed over.
 * @csspart text - The field with the text.
 * @csspart copy - The button that copies.
 * @csspart note - Where the enquiry goes, or what is missing.
 * @csspart failure - Why the address is refused.
 */
export class ParkEnquire extends ParkElement {
  static override styles = [hostStyles, styles];

  readonly #map = new MapController(this, ['catalog', 'places', 'revision', 'selection', 'shortlist']);
  readonly #locale = new LocaleController<EnquireMessageKey>(this, enquireMessages);
  readonly #plots = new ListedSites(this);

  /** The id of the map in the same document or shadow root; unnecessary inside the map. */
  @property() for = '';

  /** The map itself, where it has no id to be named by. */
  @property({ attribute: false }) map: MapHandle | null = null;

  /** Where the enquiry goes that the page does not take: a complete `mailto:` or `https:` address. Others are refused. */
  @property() to = '';

  /** The ids of the sites, with commas, instead of the short list and the selection. */
  @property() ids = '';

  /** What is needed, as `park-finder` has it. What makes no sense is not handed over. */
  @property() query = '';

  /** The address that opens what the map shows. By default that of the page; a page that holds no state in it says so here. */
  @property() link = '';

  /** Own wording for some of the texts. */
  @property({ attribute: false }) messages: MessageOverrides<EnquireMessageKey> = {};

  @state() private isOpen = false;
  @state() private told: 'copied' | 'copyByHand' | 'taken' | null = null;
  @query('textarea') private readonly field!: HTMLTextAreaElement;

  #toldOf = '';

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { places } = this.#map.state;
    // The names of places are the map's own; those of plots only the worker knows.
    const unnamed = this.#ids.filter((id) => !places.some((place) => place.id === id));
    if (unnamed.length > 0) this.#plots.follow(this.#map.map, unnamed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#plots.end();
  }

  get #ids(): readonly string[] {
    const own = this.ids.split(',').map((id) => id.trim());
    const { shortlist, selection } = this.#map.state;
    const chosen = own.filter((id) => id !== '');
    if (chosen.length > 0) return [...new Set(chosen)];
    return shortlist.length > 0 ? shortlist : selection ? [selection.id] : [];
  }

  /** What is handed over now. */
  get #enquiry(): Enquiry {
    const { language } = this.#locale;
    const asked = parseNeeds(this.query);
    const { needs } = asked;
    const terms = siteTerms(this.#map.state.catalog, language);
    return {
      sites: this.#ids.map((id) => {
        const name = this.#plots.nameOf(id, this.#map.state);
        return { id, name: name && textIn(name, language) };
      }),
      needs: {
        query: formatNeeds(asked),
        words: [
          ...(needs.kinds ?? []).map((kind) => textIn(siteKinds[kind], language)),
          ...askedNeeds(needs).map((need) => needText(need, needs, terms)),
        ],
      },
      link: URL.canParse(this.link, document.baseURI)
        ? new URL(this.link || location.href, document.baseURI).href
        : location.href,
    };
  }

  #letterOf(enquiry: Enquiry) {
    return enquiryLetter(enquiry, this.#locale.text.bind(this.#locale), this.#locale.language);
  }

  readonly #handleEnquire = (event: MouseEvent): void => {
    const enquiry = this.#enquiry;
    const recipient = parseRecipient(this.to);
    if (!this.dispatchEvent(new ParkEnquiryRequestedEvent(enquiry))) {
      event.preventDefault();
      this.#tell('taken');
      return;
    }
    this.told = null;
    if (recipient && event.currentTarget instanceof HTMLAnchorElement) {
      // The address of the page may have changed since the link was drawn.
      event.currentTarget.href = enquiryAddress(recipient, enquiry, this.#letterOf(enquiry));
      return;
    }
    this.isOpen = true;
    void this.updateComplete.then(() => this.field.focus());
  };

  async #handleCopy(): Promise<void> {
    this.#tell((await copyText(this.field)) ? 'copied' : 'copyByHand');
  }

  #tell(told: 'copied' | 'copyByHand' | 'taken'): void {
    this.told = told;
    this.#toldOf = this.field.value;
  }

  /** The address of the page is read anew when someone is about to use it. */
  readonly #handleApproach = (): void => this.requestUpdate();

  readonly #handleToggle = (event: Event): void => {
    this.isOpen = (event.currentTarget as HTMLDetailsElement).open;
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    const text = this.#locale.text.bind(this.#locale);
    const enquiry = this.#enquiry;
    const letter = this.#letterOf(enquiry);
    const recipient = parseRecipient(this.to);
    const isEmpty = enquiry.sites.length === 0 && enquiry.needs.words.length === 0;
    const isRefused = this.to !== '' && !recipient;
    return html`
      <div class="base" part="base" @pointerdown=${this.#handleApproach} @focusin=${this.#handleApproach}>
        ${this.#renderAction(enquiry, isEmpty ? null : recipient, isEmpty)}
        ${isEmpty ? html`<p class="note" part="note">${text('empty')}</p>` : nothing}
        ${
          isRefused
            ? html`<p class="note failure" part="failure">${text('refused', { to: this.to })}</p>`
            : nothing
        }
        <details part="details" ?hidden=${isEmpty} .open=${live(this.isOpen)} @toggle=${this.#handleToggle}>
          <summary>${text('handedOver')}</summary>
          <div class="letter">
            <p class="note" part="note">
              ${text('privacy')} ${isRefused ? nothing : this.#goalText(recipient)}
            </p>
            <textarea
              part="text"
              readonly
              spellcheck="false"
              aria-label=${text('text')}
              rows=${letter.body.split('\n').length}
              .value=${live(letter.body)}
            ></textarea>
            <div class="actions">
              <button class="copy" part="copy" type="button" @click=${this.#handleCopy}>
                ${text('copy')}
              </button>
            </div>
          </div>
        </details>
        <p class="note" role="status">
          ${this.told && this.#toldOf === letter.body ? text(this.told) : nothing}
        </p>
      </div>
    `;
  }

  #renderAction(enquiry: Enquiry, recipient: EnquiryRecipient | null, isEmpty: boolean): TemplateResult {
    const label = this.#actionText(enquiry);
    if (!recipient)
      return html`<button
        class="enquire"
        part="enquire"
        type="button"
        ?disabled=${isEmpty}
        @click=${this.#handleEnquire}
      >
        ${label}
      </button>`;
    const isPage = recipient.kind === 'page';
    return html`<a
      class="enquire"
      part="enquire"
      href=${live(enquiryAddress(recipient, enquiry, this.#letterOf(enquiry)))}
      target=${isPage ? '_blank' : nothing}
      rel="noopener noreferrer"
      @click=${this.#handleEnquire}
      >${label}${isPage ? this.#locale.text('inNewWindow') : nothing}</a
    >`;
  }

  #actionText({ sites }: Enquiry): string {
    const [first, second] = sites;
    if (!first) return this.#locale.text('enquire');
    return second
      ? this.#locale.text('enquireAboutAll', { count: sites.length })
      : this.#locale.text('enquireAbout', { name: first.name ?? first.id });
  }

  #goalText(recipient: EnquiryRecipient | null): string {
    if (!recipient) return this.#locale.text('toNobody');
    return this.#locale.text(recipient.kind === 'mail' ? 'toMail' : 'toPage', { name: recipient.name });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'park-enquire': ParkEnquire;
  }
}
