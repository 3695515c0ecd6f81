/** How a mark looks, by severity. Names carry our prefix: the registry is the page's too. */
export const highlightRules = `
::highlight(soat-error) { text-decoration: underline wavy #c62828 1.5px; }
::highlight(soat-warning) { text-decoration: underline wavy #b26a00 1.5px; }
::highlight(soat-info) { text-decoration: underline dotted #6b7280 1.5px; }
@media print {
  ::highlight(soat-error), ::highlight(soat-warning), ::highlight(soat-info) { text-decoration: none; }
}
`
