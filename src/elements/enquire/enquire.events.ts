/** A site that an enquiry is about. */
export interface EnquiredSite {
  readonly id: string;
  /** In the language of the element; null where the data do not hold it. */
  readonly name: string | null;
}

/** What an enquiry hands over: what is asked about, and nothing about who asks. */
export interface Enquiry {
  /** In the order of the short list. */
  readonly sites: readonly EnquiredSite[];
  readonly needs: {
    /** As the attribute `query` of `park-finder` takes it; empty for nothing. */
    readonly query: string;
    /** One need each, in the language of the element. */
    readonly words: readonly string[];
  };
  /** The address that opens what the visitor sees. */
  readonly link: string;
}

/**
 * The user wants to enquire. A page whose own form takes it calls `preventDefault()`; else the element does what its `to`
 * says.
 */
export class ParkEnquiryRequestedEvent extends CustomEvent<Enquiry> {
  constructor(enquiry: Enquiry) {
    super('park-enquiry-requested', { bubbles: true, composed: true, cancelable: true, detail: enquiry });
  }
}

declare global {
  interface HTMLElementEventMap {
    'park-enquiry-requested': ParkEnquiryRequestedEvent;
  }
}
