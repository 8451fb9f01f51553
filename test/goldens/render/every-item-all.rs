extern crate alloc as heap;

use std::collections;
use std::collections::HashMap as Map;
use std::fmt::Debug;
use std::fmt::Display;

pub mod outer {
    pub use self::inner::*;

    pub(super) mod inner {
        pub(in crate::outer) const DEPTH: usize;
    }
}

#[macro_export] macro_rules! count { () => ..; ($0 : tt $( $1 : tt ) *) => .. }

pub const NAME: &str;

pub static mut COUNTER: [u8; 2<<1];
pub static LOCAL: u8;
pub extern "C" static environ: *const *const u8;

pub type Callback<'a> = Box<dyn FnMut(&mut Named<'a, str>) -> Result<(), ()> + 'a>;
type Opaque;

pub unsafe trait Shape: Debug + for<'x> PartialEq<&'x str> {
    const SIDES: usize = ..;
    type Item<'b>: Display where Self: 'b;
    fn area(&self) -> f64;
    fn scale(&mut self, by: impl Into<f64>) { .. }
}

pub union Bits {
    pub parts: [u8; 4],
    pub whole: u32,
}

#[repr(u8)] pub enum Choice {
    Braced { left: u8, right: Map<u8, Vec<Vec<u8>>> } = b'{' + 2,
    Plain = b'{',
    Tuple(u8, String) = b'{' + 1,
}

pub struct Made {
    a: u8,
}

#[derive(Clone, Debug)]
pub struct Named<'a, T: ?Sized + 'a, const N: usize = 3> where T: Debug {
    hidden: Option<Box<dyn Fn(u8) -> u8 + Send + 'static>>,
    pub text: &'a T,
    pub(crate) type: [u8; N],
}

impl<'a, T: ?Sized + Debug, const N: usize> Named<'a, T, N> {
    pub const LIMIT: usize;
    pub fn new(text: &'a T) -> Self;
    pub(crate) async unsafe fn poll<'b, F>(self: &'b mut Self, _with: F) -> Option<&'b str> where F: FnOnce(&'b str) -> [(); { N }];
}

pub struct Pair(pub (u8, u16), pub(crate) u8);

impl<T> From<T> for Pair where T: Into<u8>;

pub struct Unit;

impl !Send for Unit;

pub extern "C" safe fn abs(value: i32) -> i32;
pub extern "C" fn exported(callback: extern "C" fn(*mut u8) -> !);
pub const unsafe fn raw(of: *const u8) -> u8;
pub fn union(auto: u8, default: u8) -> u8;
