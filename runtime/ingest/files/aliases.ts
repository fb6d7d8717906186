/**
 * Other names under which a column is found by itself, beside the field's own: the usual ones of shops' exports. Upper and lower case, spaces
 * and punctuation do not count, so `InvoiceNo` is `invoice_no`. Documented in docs/import.md.
 */

type Aliases = Readonly<Record<string, readonly string[]>>;

const ORDER_ID = [
  'order_id',
  'order_no',
  'order_number',
  'order',
  'invoice_no',
  'invoice_number',
  'invoice_id',
  'invoice',
  'transaction_id',
];
const PRODUCT_ID = ['product_id', 'product_code', 'sku', 'stock_code', 'item_code'];
const QUANTITY = ['qty', 'pieces', 'units'];
const UNIT_PRICE = ['unit_price', 'item_price', 'price_per_unit'];

/** By entity, then field. */
export const FIELD_ALIASES: Readonly<Record<string, Aliases>> = {
  contact: {
    id: ['contact_id'],
    key: ['contact_key', 'customer_id', 'customer_no', 'customer_number', 'customer', 'external_id', 'id'],
    email: ['e_mail', 'email_address', 'mail'],
    phone: ['phone_number', 'mobile', 'mobile_phone', 'telephone'],
    push_token: ['device_token', 'fcm_token', 'registration_token', 'push_id'],
    first_name: ['firstname', 'given_name'],
    last_name: ['lastname', 'surname', 'family_name'],
    birthday: ['birth_date', 'date_of_birth', 'dob'],
    city: ['town'],
    region: ['state', 'province', 'county'],
    country: ['country_code'],
    postal_code: ['postcode', 'zip', 'zip_code'],
    locale: ['language', 'lang'],
    time_zone: ['timezone', 'tz'],
    created_at: ['registered_at', 'registered', 'created', 'sign_up_date'],
    consents: ['consent', 'opt_in'],
    tags: ['tag'],
  },
  order: {
    id: ORDER_ID,
    name: ['order_name'],
    cart: ['cart_id'],
    placed_at: ['order_date', 'ordered_at', 'invoice_date', 'created_at', 'date'],
    updated_at: ['updated'],
    total: ['total_price', 'grand_total', 'amount'],
    revenue: ['subtotal', 'subtotal_price'],
    shipping: ['shipping_total', 'shipping_price'],
    tax: ['total_tax', 'vat'],
    discount: ['total_discounts', 'discount_total'],
    promotions: ['promotion'],
    coupon_codes: ['coupon_code', 'discount_code', 'discount_codes', 'voucher'],
  },
  item: {
    id: ['item_id', 'line_id', 'order_line_id'],
    order: ORDER_ID,
    product: PRODUCT_ID,
    variant: ['variant_id'],
    name: ['product_name', 'description', 'title'],
    quantity: QUANTITY,
    price: UNIT_PRICE,
  },
  product: {
    id: PRODUCT_ID,
    name: ['product_name', 'title', 'description'],
    categories: ['category', 'product_category'],
    price: UNIT_PRICE,
    url: ['link', 'product_url'],
    image: ['image_url', 'image_link'],
    stock: ['stock_quantity', 'inventory'],
  },
  category: { id: ['category_id', 'category_code'], name: ['category_name', 'title'], parent: ['parent_id', 'parent_category'] },
  cart: {
    id: ['cart_id', 'basket_id', 'checkout_id'],
    created_at: ['created'],
    updated_at: ['updated', 'last_update', 'date'],
    total: ['total_price', 'grand_total', 'amount'],
    url: ['recovery_url', 'checkout_url'],
  },
  cart_item: {
    id: ['item_id', 'line_id'],
    cart: ['cart_id', 'basket_id', 'checkout_id'],
    product: PRODUCT_ID,
    name: ['product_name', 'description', 'title'],
    quantity: QUANTITY,
    price: UNIT_PRICE,
  },
};

/** Of a file of order lines. */
export const LINE_ALIASES: Aliases = {
  id: ORDER_ID,
  placed_at: FIELD_ALIASES.order?.placed_at ?? [],
  product: PRODUCT_ID,
  name: ['product_name', 'description', 'title'],
  quantity: QUANTITY,
  price: UNIT_PRICE,
  country: ['country_name'],
};

/** Of the column that says whose a row is: by contact id, by unique key, by e-mail. */
export const CONTACT_ALIASES = {
  id: ['contact_id'],
  key: ['contact_key', 'customer_id', 'customer_no', 'customer_number', 'customer'],
  email: ['contact_email', 'customer_email', 'email', 'e_mail', 'email_address'],
} as const;
