/** An e-mail of a new workspace: one layout, so that a shop changes its colours in few places. */

/** What differs between mails. Texts may hold Liquid. */
export interface MailTexts {
  readonly subject: string;
  readonly preheader: string;
  /** Front matter `needs`, such as `{ code: coupon }`. */
  readonly needs?: string;
  readonly headline: string;
  readonly text: string;
  /** Shows the code of the coupon `code`. */
  readonly code?: true;
  /** Shows the cart. */
  readonly cart?: true;
  /** Button to the shop. */
  readonly button?: string;
  /** Why the contact gets it. */
  readonly reason: string;
}

/** The file of the mail. */
export function mail(texts: MailTexts): string {
  const { subject, preheader, needs, headline, text, code, cart, button, reason } = texts;
  return `---
subject: ${JSON.stringify(subject)}
preheader: ${JSON.stringify(preheader)}
${needs === undefined ? '' : `needs: ${needs}\n`}---
<mjml lang="en">
  <mj-head>
    <mj-title>{{ store.name }}</mj-title>
    <mj-attributes>
      <mj-all font-family="Helvetica, Arial, sans-serif" />
      <mj-text font-size="16px" line-height="25px" color="#22303c" padding="0 32px" />
      <mj-button font-size="16px" font-weight="bold" background-color="#1f5f8b" color="#ffffff" border-radius="4px" inner-padding="14px 30px" padding="16px 32px" />
      <mj-section background-color="#ffffff" padding="0" />
      <mj-body background-color="#eef2f5" width="600px" />
    </mj-attributes>
  </mj-head>
  <mj-body>
    <mj-section background-color="#eef2f5" padding="28px 0 20px">
      <mj-column>
        <mj-text align="center" font-size="22px" font-weight="bold">{{ store.name }}</mj-text>
      </mj-column>
    </mj-section>
    <mj-section border-radius="8px" padding="36px 0">
      <mj-column>
        <mj-text font-size="28px" line-height="36px" font-weight="bold">${headline}</mj-text>
        <mj-text padding="16px 32px 0">Hello{% if contact.first_name %} {{ contact.first_name }}{% endif %},<br /><br />${text}</mj-text>
${code === true ? CODE : ''}${cart === true ? CART : ''}${button === undefined ? '' : `        <mj-button href="{{ store.url }}">${button}</mj-button>\n`}      </mj-column>
    </mj-section>
    <mj-section background-color="#eef2f5" padding="24px 0 36px">
      <mj-column>
        <mj-text align="center" font-size="13px" line-height="20px" color="#5c6b77">
          ${reason}<br />
          <a href="{{ unsubscribe_url }}" style="color:#5c6b77;">Unsubscribe</a> at any time.
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;
}

const CODE = `        <mj-text align="center" font-family="'Courier New', Courier, monospace" font-size="22px" font-weight="bold" padding="24px 32px 4px">{{ code.code }}</mj-text>
        {% if code.valid_until %}
        <mj-text align="center" font-size="14px" color="#5c6b77">Valid until {{ code.valid_until | date: "full" }}</mj-text>
        {% endif %}
`;

const CART = `        <mj-text padding="20px 32px 0">{% cart_block max: 5, show: "image,name,quantity,price", button: "Finish my order", color: "#1f5f8b" %}</mj-text>
`;
