/** The parts of the services page, in their order; the name is the end of the page's path. */
export const SERVICES_TABS = [
  'overview',
  'health',
  'usage',
  'clients',
  'data',
  'errors',
  'report',
] as const;
export type ServicesTab = (typeof SERVICES_TABS)[number];

export function isServicesTab(text: unknown): text is ServicesTab {
  return SERVICES_TABS.some((tab) => tab === text);
}
