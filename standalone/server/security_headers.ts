import { PAGE_CONTENT_SECURITY_POLICY } from '../page/index_html';

/** Nothing from another host, nothing inline; in frames of our own site and of those configured. */
export function securityHeaders(framedBy: readonly string[]): Readonly<Record<string, string>> {
  const ancestors = ["'self'", ...framedBy].join(' ');
  return {
    'content-security-policy': `${PAGE_CONTENT_SECURITY_POLICY}; frame-ancestors ${ancestors}`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  };
}
