const WIDTH = 640;
const HEIGHT = 360;
const COLOURS = ['#14505c', '#1f7a6d', '#e0a53b', '#d6683f', '#8c3b52', '#3c3c6e'];

/** A moving picture in place of a camera: colour bars, the time of day and a ball, until `signal` aborts. */
export function openTestPicture(name: string, signal: AbortSignal): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d', { alpha: false });
  const [track] = canvas.captureStream(15).getVideoTracks();
  if (!context || !track) throw new Error('This browser can make no picture from a canvas.');

  const ticker = new Worker(new URL('./ticker.ts', import.meta.url), { type: 'module' });
  ticker.addEventListener('message', () => draw(context, name));
  signal.addEventListener('abort', () => {
    ticker.terminate();
    track.stop();
  });
  draw(context, name);
  return track;
}

function draw(context: CanvasRenderingContext2D, name: string): void {
  const now = new Date();
  const seconds = now.getTime() / 1000;
  const bar = WIDTH / COLOURS.length;
  COLOURS.forEach((colour, index) => {
    context.fillStyle = colour;
    context.fillRect(Math.floor(index * bar), 0, Math.ceil(bar), HEIGHT);
  });
  context.fillStyle = '#10171cd9';
  context.fillRect(0, HEIGHT * 0.62, WIDTH, HEIGHT * 0.38);

  const x = WIDTH / 2 + Math.sin(seconds * 1.6) * (WIDTH / 2 - 50);
  const y = HEIGHT * 0.56 - Math.abs(Math.cos(seconds * 3.2)) * HEIGHT * 0.38;
  context.fillStyle = '#ffffff';
  context.beginPath();
  context.arc(x, y, 26, 0, 2 * Math.PI);
  context.fill();

  context.font = '600 68px ui-monospace, monospace';
  context.fillText(now.toTimeString().slice(0, 8), 28, HEIGHT * 0.84);
  context.font = '24px system-ui, sans-serif';
  context.fillText(name, 32, HEIGHT * 0.94);
}
