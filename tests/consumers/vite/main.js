import 'trip-map/trip-map.css';
import 'trip-map';
