import type { History } from 'history';
import React from 'react';
import ReactDOM from 'react-dom';
import { Application } from './application/application';
import { applyStyles } from './application/apply_styles';
import { OsdCoreStart, OsdMountParameters } from './services/osd_core';
import { createOsdServices } from './services/osd_services';
import { PageServices } from './services/page_services';

/** Draws the application. @returns what takes it away again */
export function renderApplication(element: HTMLElement, services: PageServices): () => void {
  const removeStyles = applyStyles();
  ReactDOM.render(<Application services={services} />, element);
  return () => {
    ReactDOM.unmountComponentAtNode(element);
    removeStyles();
  };
}

/** Draws the application in the element that OSD gives. */
export function mountInOsd(
  core: OsdCoreStart,
  parameters: OsdMountParameters<History>
): () => void {
  return renderApplication(parameters.element, createOsdServices(core, parameters));
}
