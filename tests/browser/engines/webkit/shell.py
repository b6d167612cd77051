"""The least browser there is around WebKitGTK: one window with one view, for WebKitWebDriver.

MiniBrowser, which comes with the driver, is never narrower than its tool bar, and its settings are fixed. This one has the size
of its view, and tests change its settings while a page is open: they post JSON to the message handler `shell`.
"""

import json
import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, GLib, Gtk, WebKit2  # noqa: E402

# Events of our own: the binding frees what it does not own when such a struct goes.
kept = []


class Shell:
    def __init__(self, wanted):
        self.wanted = wanted
        self.context = WebKit2.WebContext.new_ephemeral()
        self.context.set_automation_allowed(True)
        self.context.connect("automation-started", self.started)

    def started(self, _context, session):
        info = WebKit2.ApplicationInfo()
        info.set_name("WebKitGTK")
        info.set_version(
            WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()
        )
        session.set_application_info(info)
        session.connect("create-web-view", lambda _session: self.open())

    def open(self):
        manager = WebKit2.UserContentManager()
        manager.connect("script-message-received::shell", self.told)
        manager.register_script_message_handler("shell")
        settings = WebKit2.Settings(
            enable_javascript=self.wanted["scripts"],
            # Without a graphics card, composing layers by OpenGL is the slowest way to put them on the screen.
            hardware_acceleration_policy=WebKit2.HardwareAccelerationPolicy.NEVER,
        )
        self.view = WebKit2.WebView(
            web_context=self.context,
            is_controlled_by_automation=True,
            user_content_manager=manager,
            settings=settings,
        )
        # There is no window manager that would do it: the page is told that it fills the screen, the window stays.
        self.view.connect("enter-fullscreen", lambda _view: True)
        self.view.connect("leave-fullscreen", lambda _view: True)
        window = Gtk.Window(decorated=False)
        window.set_default_size(self.wanted["width"], self.wanted["height"])
        window.add(self.view)
        window.show_all()
        window.get_window().focus(Gdk.CURRENT_TIME)
        self.view.grab_focus()
        return self.view

    def told(self, _manager, message):
        for name, value in json.loads(message.get_js_value().to_string()).items():
            getattr(self, name)(**value)

    def script(self, source):
        """Runs in every page and every frame of it before its own scripts, whatever the page's policy."""
        self.view.get_user_content_manager().add_script(
            WebKit2.UserScript(
                source,
                WebKit2.UserContentInjectedFrames.ALL_FRAMES,
                WebKit2.UserScriptInjectionTime.START,
                None,
                None,
            )
        )

    def settings(self, **values):
        for name, value in values.items():
            Gtk.Settings.get_default().set_property(name, value)

    def pdf(self, path):
        """Prints the page; the file is there when it is complete."""
        settings = Gtk.PrintSettings()
        settings.set_printer("Print to File")
        settings.set("output-uri", f"file://{path}.part")
        self.printing = WebKit2.PrintOperation.new(self.view)
        self.printing.set_print_settings(settings)
        self.printing.connect("finished", lambda _printing: os.rename(f"{path}.part", path))
        self.printing.print_()

    def picture(self, path):
        """Takes a picture of what is in sight; the file is there when it is complete."""

        def taken(view, result):
            view.get_snapshot_finish(result).write_to_png(f"{path}.part")
            os.rename(f"{path}.part", path)

        self.view.get_snapshot(
            WebKit2.SnapshotRegion.VISIBLE, WebKit2.SnapshotOptions.NONE, None, taken
        )

    def wheel(self, x, y, by_x, by_y, state):
        """Turns the wheel: that of the driver knows nothing of keys that are held."""
        event = Gdk.Event.new(Gdk.EventType.SCROLL)
        kept.append(event)
        event.any.window = self.view.get_window()
        scroll = event.scroll
        scroll.time = GLib.get_monotonic_time() // 1000
        scroll.x, scroll.y = x, y
        scroll.x_root, scroll.y_root = x, y
        scroll.state = Gdk.ModifierType(state)
        scroll.direction = Gdk.ScrollDirection.SMOOTH
        # WebKitGTK takes a notch for this share of the height.
        notch = self.view.get_allocated_height() ** (2 / 3)
        scroll.delta_x, scroll.delta_y = by_x / notch, by_y / notch
        event.set_device(Gdk.Display.get_default().get_default_seat().get_pointer())
        Gtk.main_do_event(event)


wanted = json.loads(sys.argv[1])
Gtk.init(None)
shell = Shell(wanted)
shell.settings(**wanted["settings"])
Gtk.main()
