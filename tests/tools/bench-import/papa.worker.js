import Papa from 'papaparse';

self.addEventListener('message', ({ data: file }) => {
  let rows = 0;
  Papa.parse(file, {
    header: false,
    chunk: ({ data }) => {
      rows += data.length;
    },
    complete: () => self.postMessage({ rows }),
  });
});
