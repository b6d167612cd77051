//! `cargo xtask demo`: build everything, then serve it on this machine.

use std::io::{self, Cursor, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Response, Server, StatusCode};

use crate::site::{Reply, Request, Site};
use crate::{build, tools};

/// As many as a browser opens to one host, so that no file waits for another.
const WORKERS: usize = 6;

/// Ports tried after the one asked for.
const PORTS_TRIED: u16 = 20;

/// Builds `www/dist/` and serves it until Ctrl-C.
///
/// # Errors
/// When the build fails, or no port is free.
pub fn run(port: u16) -> Result<()> {
    build::run()?;
    let site = Site::new(&tools::root().join("www/dist"))?;
    let listener = listen(port)?;
    let bound = listener.local_addr()?.port();
    let server = Server::from_listener(listener, None).map_err(|error| anyhow!("{error}"))?;
    if bound != port && port != 0 {
        println!("Port {port} is in use, so this is {bound}.");
    }
    println!("http://127.0.0.1:{bound}/              pick a trip and watch it");
    println!("http://127.0.0.1:{bound}/article.html  the map in a news article");
    println!("http://127.0.0.1:{bound}/story.html    an article that drives the map");
    println!("Ctrl-C stops.");
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| serve(&server, &site));
        }
    });
    Ok(())
}

/// The first free port from `port` on; any free one for 0.
fn listen(port: u16) -> Result<TcpListener> {
    let last = if port == 0 { 0 } else { port.saturating_add(PORTS_TRIED) };
    for candidate in port..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, candidate)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            bound => return bound.with_context(|| format!("cannot listen on port {candidate}")),
        }
    }
    Err(anyhow!("ports {port} to {last} are all in use: name another with --port"))
}

fn serve(server: &Server, site: &Site) {
    for request in server.incoming_requests() {
        let header = |name: &'static str| {
            let found = request.headers().iter().find(|header| header.field.equiv(name));
            found.map_or("", |header| header.value.as_str())
        };
        let reply = site.answer(Request {
            method: request.method().as_str(),
            url: request.url(),
            host: header("Host"),
            accept_encoding: header("Accept-Encoding"),
            if_none_match: header("If-None-Match"),
        });
        println!("{} {} {}", reply.status, request.method(), request.url());
        // A reader who went away is no error of ours.
        let _: io::Result<()> = request.respond(response(reply));
    }
}

fn response(reply: Reply) -> Response<Cursor<Vec<u8>>> {
    let length = reply.body.len();
    let headers = reply
        .headers
        .iter()
        .filter_map(|(name, value)| Header::from_bytes(*name, value.as_bytes()).ok());
    let body = Cursor::new(reply.body);
    Response::new(StatusCode(reply.status), headers.collect(), body, Some(length), None)
        .with_chunked_threshold(usize::MAX)
}
