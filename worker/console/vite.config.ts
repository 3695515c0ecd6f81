import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { output } from '../../scripts/folders.ts'

/** The console as static files beside the worker's bundle. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: resolve(output, 'console'),
    emptyOutDir: true,
    // The oldest browser that the product serves.
    target: 'chrome109',
    // The console's policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
})
