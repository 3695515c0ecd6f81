import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const dist = join(here, '../dist')
const entries = {
  react: 'react/main.tsx',
  antd: 'antd/main.tsx',
  vue: 'vue/main.ts',
  'widgets-angular': 'widgets/angular.ts',
  'widgets-bare': 'widgets/bare.js',
  'widgets-chosen': 'widgets/chosen.js',
  'widgets-jquery-ui': 'widgets/jquery-ui.js',
  'widgets-mui': 'widgets/mui.tsx',
  'widgets-prime': 'widgets/prime.ts',
  'widgets-shoelace': 'widgets/shoelace.js',
  'widgets-tom-select': 'widgets/tom-select.js',
}

let made: Promise<string> | null = null

/**
 * Bundles the portals that are built of modules, at most once, and not where it was done from the very same files.
 * Returns the folder in which their scripts stand.
 */
export function bundle(): Promise<string> {
  made ??= make().catch((error: unknown) => {
    made = null
    throw error
  })
  return made
}

async function make(): Promise<string> {
  const folder = join(dist, await hashOfInputs())
  if (existsSync(folder)) return folder
  // Made aside and put in place whole, for another process may be at the same.
  const aside = `${folder}.${process.pid}`
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    // Whatever NODE_ENV says: the test runner has one of its own.
    oxc: { jsx: { development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' }, dedupe: ['react', 'react-dom', 'vue'] },
    build: {
      outDir: aside,
      target: 'chrome109',
      minify: false,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(here, file)])),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'shared-[name].js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  })
  await rename(aside, folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    await rm(aside, { recursive: true })
  })
  return folder
}

async function hashOfInputs(): Promise<string> {
  const hash = createHash('sha256')
  const files = [join(here, '../package.json'), join(here, 'bundle.ts')]
  for (const entry of Object.values(entries)) {
    const folder = join(here, dirname(entry))
    for (const name of (await readdir(folder)).sort()) files.push(join(folder, name))
  }
  for (const file of files) hash.update(relative(here, file)).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}
