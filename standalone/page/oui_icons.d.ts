/** OUI publishes no types for these files. */
declare module '@elastic/eui/es/eui_components/icon/icon' {
  import type { ComponentType, SVGProps } from 'react';

  export function appendIconComponentCache(
    icons: Readonly<Record<string, ComponentType<SVGProps<SVGSVGElement>>>>
  ): void;
}

declare module '@elastic/eui/es/eui_components/icon/assets/*' {
  import type { ComponentType, SVGProps } from 'react';

  export const icon: ComponentType<SVGProps<SVGSVGElement>>;
}
