import * as z from 'zod'

/**
 * A match pattern of the browsers that names a portal: a scheme of the web, a host or its subdomains, a path.
 * Never every host, nor every host of a country: a portal is a place.
 */
export const matchPattern = z
  .string()
  .max(300)
  .regex(/^(\*|https?):\/\/(\*\.(?=[^/:]*\.))?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?\/[!-~]*$/i)
