// Chromium runs no `<script type="module">` in XML.
import('./trip-map.js');
