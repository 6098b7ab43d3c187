/** True where reports are the only source of some incidents: that they have a retro says nothing then. */
export const areKnownByReports = (incidents: readonly {readonly source?: string}[]): boolean =>
  incidents.length > 0 && incidents.every(({source}) => source === "postmortems");
