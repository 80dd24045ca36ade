import { PAGE_CONTENT_SECURITY_POLICY } from '../page/index_html';

/** Nothing from another host, nothing inline. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': `${PAGE_CONTENT_SECURITY_POLICY}; frame-ancestors 'self'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};
