import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

// The pages are served by detente itself, from inside the package. Nothing is fetched from
// elsewhere, so everything is built into files beside each other.
export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: '../src/detente/web/pages',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the content policy allows no data: scripts or styles
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8470' } },
})
