import { mqttBroker } from '../signaling-mqtt/mqtt-broker.ts';
import { joinMesh } from './mesh.ts';
import { pageBroker } from './page-broker.ts';

const query = new URLSearchParams(location.search);
const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);
const room = query.get('room') ?? 'mesh';
const server = query.get('mqtt');
const videos = new Map<string, HTMLVideoElement>();
const leaving = new AbortController();

const camera = await navigator.mediaDevices.getUserMedia({
  audio: true,
  video: { height: number('height', 360), frameRate: number('rate', 30) },
});

function show(name: string, stream: MediaStream): void {
  const video = videos.get(name) ?? document.createElement('video');
  videos.set(name, video);
  video.autoplay = video.playsInline = true;
  video.muted = name === 'me';
  if (video.srcObject !== stream) video.srcObject = stream;
  document.querySelector('main')?.append(video);
}

show('me', camera);
const listener = {
  joined: show,
  left(name: string) {
    videos.get(name)?.remove();
    videos.delete(name);
  },
};
document.querySelector('button')?.addEventListener('click', () => leaving.abort());
addEventListener('pagehide', () => leaving.abort());

await joinMesh(server ? mqttBroker(server) : pageBroker, room, camera, listener, leaving.signal);
for (const track of camera.getTracks()) track.stop();
document.body.dataset['state'] = 'left';
